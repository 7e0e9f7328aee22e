# The same set-up script that CI runs; the process is not root and writes to /data only.
FROM python:3.11-slim
RUN useradd --system --uid 10001 --create-home trialscreen && mkdir /data && chown trialscreen /data
WORKDIR /app
COPY requirements.txt script/bootstrap ./
RUN mkdir script && mv bootstrap script/ && script/bootstrap
COPY . .
ENV DATA_DIR=/data HOST=0.0.0.0 PORT=8000 PYTHONUNBUFFERED=1
RUN SECRET_KEY=build DATABASE_URL=postgres://build DATA_DIR=/app/var .venv/bin/python manage.py collectstatic --noinput --verbosity 0
ENV STATIC_ROOT=/app/var/static
USER trialscreen
EXPOSE 8000
CMD [".venv/bin/python", "-m", "gunicorn", "-c", "python:trialscreen.gunicorn"]
