using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.Inspection.InspectFile;

/// <summary>How files are inspected, bound from the section `Inspection`.</summary>
internal sealed class InspectionOptions
{
    /// <summary>Number of child processes, and so of concurrent inspections. Each uses about 80 MB when idle.</summary>
    [Range(1, 32)]
    public int Children { get; set; } = 2;

    /// <summary>A child without a verdict after this time is killed and replaced, and the file refused.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Time that a new child has to become ready.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan StartLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Limit of a child's managed heap in bytes: 256 MB.</summary>
    [Range(64L * 1024 * 1024, 4L * 1024 * 1024 * 1024)]
    public long HeapLimitBytes { get; set; } = 256L * 1024 * 1024;

    /// <summary>The host's own executable, started as `EspaceFamille.Documents inspect`.</summary>
    [Required]
    public string Executable { get; set; } = Path.Combine(AppContext.BaseDirectory, "EspaceFamille.Documents");
}

[OptionsValidator]
internal sealed partial class InspectionOptionsValidator : IValidateOptions<InspectionOptions>;
