using System.ComponentModel.DataAnnotations;

namespace EspaceFamille.Platform;

/// <summary>Section <c>Deadline</c>: how long a host works on one HTTP request. Consumers, jobs and commands have other limits.</summary>
internal sealed class DeadlineOptions
{
    /// <summary>For every request without files.</summary>
    [Range(0.1, 60)] public double Seconds { get; set; } = 3;

    /// <summary>For requests with files, which are checked and scanned; counted from the last byte of the body.</summary>
    [Range(0.1, 600)] public double UploadSeconds { get; set; } = 20;
}
