using System.Text.Json.Nodes;
using EspaceFamille.Chart.Tests.Tools;

namespace EspaceFamille.Chart.Tests.Values;

/// <summary>A chart of one object that holds its values, made to let helm itself read and validate them.</summary>
internal static class ScratchChart
{
    private const string Object = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: values }\nvalues: {{ toJson .Values }}\n";

    /// <summary>The values as helm gives them to templates.</summary>
    public static JsonObject Values(string values)
    {
        const string start = "values: ";
        var line = Render(values, schema: null).Succeeded().Split('\n').Single(one => one.StartsWith(start, StringComparison.Ordinal));
        return JsonNode.Parse(line[start.Length..])!.AsObject();
    }

    /// <param name="schema">The schema of the values; null for none.</param>
    public static Outcome Render(string values, string? schema)
    {
        var folder = Directory.CreateTempSubdirectory("espace-famille-values-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "templates"));
            File.WriteAllText(Path.Combine(folder.FullName, "Chart.yaml"), "apiVersion: v2\nname: values\nversion: 1.0.0\n");
            File.WriteAllText(Path.Combine(folder.FullName, "values.yaml"), values);
            File.WriteAllText(Path.Combine(folder.FullName, "templates/values.yaml"), Object);
            if (schema is not null)
                File.WriteAllText(Path.Combine(folder.FullName, "values.schema.json"), schema);
            return Tool.Helm.Run(["template", "values", folder.FullName]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
