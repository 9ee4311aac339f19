using System.ComponentModel.DataAnnotations;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features;

/// <summary>The limits of one account, bound from the section `UploadQuota`.</summary>
internal sealed class UploadQuotaOptions
{
    private const int BytesPerMegabyte = 1024 * 1024;

    /// <summary>Uploads per hour of the clock.</summary>
    [Range(1, 1_000_000)]
    public int PerHour { get; set; } = 40;

    /// <summary>Documents that no request lists.</summary>
    [Range(1, 1_000_000)]
    public int UnsentDocuments { get; set; } = 20;

    /// <summary>Megabytes of the files of these documents.</summary>
    [Range(1, 1_000_000)]
    public int UnsentMegabytes { get; set; } = 100;

    public UploadQuota Quota => new(PerHour, UnsentDocuments, (long)UnsentMegabytes * BytesPerMegabyte);
}

[OptionsValidator]
internal sealed partial class UploadQuotaOptionsValidator : IValidateOptions<UploadQuotaOptions>;
