{{- define "espace.rabbitmq.container" -}}
image: {{ .root.Values.trial.rabbitmq.image }}
imagePullPolicy: {{ .root.Values.image.pullPolicy | default "Always" }}
command: [sh, /etc/espace-famille/start.sh]
# The broker writes to its volume or to memory only, whatever the defaults of its image; its cookie is in HOME.
env:
  - name: HOME
    value: /data
  - name: RABBITMQ_NODENAME
    value: rabbit@localhost
  - name: RABBITMQ_MNESIA_BASE
    value: /data/mnesia
  - name: RABBITMQ_LOG_BASE
    value: /tmp
  - name: RABBITMQ_LOGS
    value: "-"
  - name: RABBITMQ_CONF_ENV_FILE
    value: /tmp/rabbitmq-env.conf
  - name: RABBITMQ_CONFIG_FILE
    value: /tmp/rabbitmq.conf
  # Replaces the image's own folder, which may disable metrics.
  - name: RABBITMQ_CONFIG_FILES
    value: /etc/espace-famille/*.conf
  - name: RABBITMQ_GENERATED_CONFIG_DIR
    value: /tmp/generated
  - name: RABBITMQ_ENABLED_PLUGINS_FILE
    value: /etc/espace-famille/enabled_plugins
{{- end }}

{{- define "espace.rabbitmq.mounts" -}}
- name: settings
  mountPath: /etc/espace-famille
  readOnly: true
- name: password
  mountPath: /run/secrets/rabbitmq
  readOnly: true
{{- if .root.Values.partners.brokerService.enabled }}
- name: certificate
  mountPath: /run/secrets/certificate
  readOnly: true
{{- end }}
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
{{- if .root.Values.partners.brokerService.enabled }}
- name: certificate
  secret:
    secretName: {{ .root.Values.partners.brokerService.tlsSecret }}
    defaultMode: 0444
    items:
      - key: tls.crt
        path: tls.crt
      - key: tls.key
        path: tls.key
{{- end }}
{{- end }}

{{- define "espace.rabbitmq.files" -}}
{{- $files := list "start.sh" "rabbitmq.conf" "enabled_plugins" }}
{{- if .Values.partners.brokerService.enabled }}{{ $files = append $files "amqps.conf" }}{{ end }}
{{- range $files }}
{{ . }}: |
  {{- $.Files.Get (printf "rabbitmq/%s" .) | trim | nindent 2 }}
{{- end }}
{{- end }}
