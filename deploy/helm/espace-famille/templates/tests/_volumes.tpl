{{- define "espace.test.volumes" -}}
- name: family
  secret:
    secretName: {{ .Values.tests.secret }}
    defaultMode: 0444
    items:
      - key: login
        path: login
      - key: password
        path: password
{{- end }}
