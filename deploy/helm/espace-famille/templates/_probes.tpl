{{/*
Started: all that comes before serving is done, migrations awaited. Live: the process runs, whatever its database does, or
an outage would restart everything. Ready: its database answers, and it is not leaving.
*/}}
{{- define "espace.probes" -}}
startupProbe:
  httpGet:
    path: /health/startup
    port: http
  periodSeconds: 3
  timeoutSeconds: 2
  failureThreshold: 200
livenessProbe:
  httpGet:
    path: /health/live
    port: http
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet:
    path: /health/ready
    port: http
  periodSeconds: 5
  timeoutSeconds: 4
  failureThreshold: 2
{{- end }}

{{/* For what speaks no HTTP: a port that takes connections. It is left alone longer than it is kept out of use. */}}
{{- define "espace.tcpProbes" -}}
startupProbe:
  tcpSocket:
    port: {{ .port }}
  periodSeconds: 3
  failureThreshold: 100
livenessProbe:
  tcpSocket:
    port: {{ .live | default .port }}
  periodSeconds: 15
  timeoutSeconds: 5
  failureThreshold: 8
readinessProbe:
  tcpSocket:
    port: {{ .port }}
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: 2
{{- end }}
