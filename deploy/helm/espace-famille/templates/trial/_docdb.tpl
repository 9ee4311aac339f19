{{- define "espace.docdb.container" -}}
{{ include "espace.image" . }}
args: [--port, "27017", --data, /data, --listen, any, --users, /run/secrets/docdb/docdb-users.json]
{{- end }}

{{- define "espace.docdb.mounts" -}}
- name: users
  mountPath: /run/secrets/docdb
  readOnly: true
{{- end }}

{{- define "espace.docdb.volumes" -}}
- name: users
  secret:
    secretName: {{ .root.Values.secrets.trial }}
    defaultMode: 0444
    items:
      - key: docdb-users.json
        path: docdb-users.json
{{- end }}
