{{/* All of it: its pod, its own name, its account, and leave to move it when its node is drained. */}}
{{- define "espace.trial.server" -}}
{{ include "espace.trial.statefulset" . }}
---
{{ include "espace.trial.service" . }}
---
{{ include "espace.serviceaccount" . }}
---
{{ include "espace.pdb" . }}
{{- end }}

{{- define "espace.trial.service" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "espace.metadata" . | nindent 2 }}
spec:
  clusterIP: None
  selector:
    {{- include "espace.selector" . | nindent 4 }}
  ports:
    {{- range $name, $number := .ports }}
    - name: {{ $name }}
      port: {{ $number }}
      targetPort: {{ $name }}
    {{- end }}
{{- end }}
