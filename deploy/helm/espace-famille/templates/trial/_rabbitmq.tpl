{{- define "espace.rabbitmq.container" -}}
image: {{ .root.Values.trial.rabbitmq.image }}
imagePullPolicy: {{ .root.Values.image.pullPolicy | default "Always" }}
command: [sh, /etc/espace-famille/start.sh]
{{- end }}

{{- define "espace.rabbitmq.mounts" -}}
- name: settings
  mountPath: /etc/espace-famille
  readOnly: true
- name: password
  mountPath: /run/secrets/rabbitmq
  readOnly: true
{{- end }}

{{- define "espace.rabbitmq.volumes" -}}
- name: settings
  configMap:
    name: {{ include "espace.name" . }}
- name: password
  secret:
    secretName: {{ .root.Values.secrets.trial }}
    defaultMode: 0444
    items:
      - key: rabbitmq-password
        path: rabbitmq-password
{{- end }}

{{- define "espace.rabbitmq.files" -}}
{{- range list "start.sh" "rabbitmq.conf" "enabled_plugins" }}
{{ . }}: |
  {{- $.Files.Get (printf "rabbitmq/%s" .) | trim | nindent 2 }}
{{- end }}
{{- end }}
