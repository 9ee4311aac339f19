{{- define "espace.mongodb.container" -}}
image: {{ .root.Values.trial.mongodb.image }}
imagePullPolicy: {{ .root.Values.image.pullPolicy | default "Always" }}
args: [mongod, --dbpath, /data, --bind_ip_all]
env:
  - name: HOME
    value: /tmp
  - name: MONGO_INITDB_ROOT_USERNAME
    value: root
  - name: MONGO_INITDB_ROOT_PASSWORD_FILE
    value: /run/secrets/mongodb/mongodb-root-password
{{- end }}

{{- define "espace.mongodb.mounts" -}}
- name: secrets
  mountPath: /run/secrets/mongodb
  readOnly: true
- name: users
  mountPath: /docker-entrypoint-initdb.d
  readOnly: true
{{- end }}

{{- define "espace.mongodb.volumes" }}
{{- range $volume, $key := dict "secrets" "mongodb-root-password" "users" "mongodb-init.js" }}
- name: {{ $volume }}
  secret:
    secretName: {{ $.root.Values.secrets.trial }}
    defaultMode: 0444
    items:
      - key: {{ $key }}
        path: {{ $key }}
{{- end }}
{{- end }}
