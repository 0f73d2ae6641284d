"""Articles in, records out, on a Spark cluster: spark-submit job.py SOURCE TARGET

SOURCE is JSON Lines (a file, a folder or a pattern) or Parquet with the columns id and text; TARGET becomes a folder of Parquet.
Every line goes through `ingest filter`, which gives one line for each, the same for the same line: tasks may be repeated freely.
"""
import json
import os
import sys

from pyspark.sql import SparkSession

COLUMNS = "id string, language string, date string, error string, record string"


def to_row(line):
    record = json.loads(line)
    error = record.get("error")
    return record["id"], record.get("language"), record.get("date"), error and error["code"], line


def main(source, target):
    spark = SparkSession.builder.appName("habarshy").getOrCreate()
    parquet = source.rstrip("/").endswith(".parquet")
    articles = spark.read.parquet(source).toJSON() if parquet else spark.sparkContext.textFile(source, 40)
    # checkCode: without it Spark takes the output of a process that died for whole.
    records = articles.pipe(os.environ.get("INGEST", "ingest") + " filter", checkCode=True)
    spark.createDataFrame(records.map(to_row), COLUMNS).write.mode("overwrite").parquet(target)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
