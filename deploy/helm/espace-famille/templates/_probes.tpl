{{/*
Started: the process listens and has called its own routes once; it may still await its database or migrations, and is then not ready. Live: the process runs, whatever its database does, or
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

{{/* For a command that works until it is stopped: it serves its metrics while it does, and nothing else. */}}
{{- define "espace.commandProbes" -}}
startupProbe:
  tcpSocket:
    port: metrics
  periodSeconds: 3
  failureThreshold: 200
livenessProbe:
  tcpSocket:
    port: metrics
  periodSeconds: 15
  timeoutSeconds: 5
  failureThreshold: 8
readinessProbe:
  httpGet:
    path: /metrics
    port: metrics
  periodSeconds: 10
  timeoutSeconds: 4
  failureThreshold: 3
{{- end }}

{{/* For a server that is not one of our hosts: live while its port accepts connections, ready when it responds by HTTP. */}}
{{- define "espace.serverProbes" -}}
startupProbe:
  tcpSocket:
    port: {{ .port }}
  periodSeconds: 3
  failureThreshold: 100
livenessProbe:
  tcpSocket:
    port: {{ .port }}
  periodSeconds: 15
  timeoutSeconds: 5
  failureThreshold: 8
readinessProbe:
  httpGet:
    path: /
    port: {{ .answers }}
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: 2
{{- end }}
