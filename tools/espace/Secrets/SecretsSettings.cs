using System.ComponentModel;
using System.Text.RegularExpressions;
using Spectre.Console;
using Spectre.Console.Cli;

namespace EspaceFamille.Tool.Secrets;

internal sealed partial class SecretsSettings : CommandSettings
{
    /// <summary>As the chart cuts its full name, so that names derived from it stay within Kubernetes' 63 characters.</summary>
    private const int LongestFullName = 40;

    private const string ChartName = "espace-famille";

    [CommandOption("--namespace <NAME>")]
    [Description("The namespace of the release")]
    public string Namespace { get; init; } = "default";

    [CommandOption("--release <NAME>")]
    [Description("The release's name")]
    public string Release { get; init; } = ChartName;

    [CommandOption("--trial")]
    [Description("Also the secrets of a database and a broker of the release's own")]
    public bool IsTrial { get; init; }

    [CommandOption("--database <KIND>")]
    [Description("The trial's database: docdb or mongodb")]
    public string Database { get; init; } = "docdb";

    /// <summary>How the chart names what belongs to this release.</summary>
    public string FullName
    {
        get
        {
            var name = Release.Contains(ChartName, StringComparison.Ordinal) ? Release : $"{Release}-{ChartName}";
            return name.Length <= LongestFullName ? name : name[..LongestFullName].TrimEnd('-');
        }
    }

    public override ValidationResult Validate()
    {
        if (Database is not ("docdb" or "mongodb"))
            return ValidationResult.Error("--database takes docdb or mongodb");
        return NamePattern().IsMatch(Namespace) && NamePattern().IsMatch(Release)
            ? ValidationResult.Success()
            : ValidationResult.Error("a namespace and a release have small letters, digits and hyphens");
    }

    [GeneratedRegex("^[a-z0-9-]+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamePattern();
}
