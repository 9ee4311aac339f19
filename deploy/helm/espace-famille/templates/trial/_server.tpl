{{/* All objects of a server: its pod, its Service, its service account, and a budget that allows a node drain. */}}
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
