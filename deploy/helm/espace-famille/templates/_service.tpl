{{- define "espace.service" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "espace.metadata" . | nindent 2 }}
spec:
  type: ClusterIP
  selector:
    {{- include "espace.selector" . | nindent 4 }}
  ports:
    - name: http
      port: 8080
      targetPort: http
      appProtocol: http
    - name: metrics
      port: 9090
      targetPort: metrics
      appProtocol: http
{{- end }}

{{/* "annotations" are of a hook; the operator's are those of the component. */}}
{{- define "espace.serviceaccount" -}}
{{- $annotations := merge (dict) (.annotations | default dict) ((include "espace.options" . | fromYaml).serviceAccountAnnotations | default dict) -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "espace.metadata" (merge (dict "annotations" $annotations) .) | nindent 2 }}
automountServiceAccountToken: false
{{- end }}

{{- define "espace.configmap" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  {{- include "espace.metadata" . | nindent 2 }}
data:
  {{- include "espace.settings" . | trim | nindent 2 }}
{{- end }}
