using System.Text;

namespace EspaceFamille.Tool.Secrets;

/// <summary>Secrets of Kubernetes as YAML documents. Values are literal blocks, so that none needs quoting.</summary>
/// <param name="kubernetesNamespace">The namespace of all of them.</param>
internal sealed class SecretManifest(string kubernetesNamespace)
{
    private readonly StringBuilder _yaml = new();

    /// <summary>Begins the secret that the chart's values name so.</summary>
    public void Begin(string part) => _yaml.Append(System.Globalization.CultureInfo.InvariantCulture, $"""
        ---
        apiVersion: v1
        kind: Secret
        type: Opaque
        metadata:
          name: espace-famille-{part}
          namespace: {kubernetesNamespace}
        stringData:

        """);

    /// <summary>Adds a value to the secret that was begun last. Line ends at the value's end are not part of it.</summary>
    public void Add(string key, string value)
    {
        if (value.Length == 0)
            throw new Failure($"there is no value for {key}");
        _yaml.Append(System.Globalization.CultureInfo.InvariantCulture, $"  {key}: |-\n");
        foreach (var line in value.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
            _yaml.Append("    ").Append(line).Append('\n');
    }

    public override string ToString() => _yaml.ToString();
}
