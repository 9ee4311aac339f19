using Microsoft.AspNetCore.Http.Features;

namespace EspaceFamille.Portal.Uploads;

/// <summary>Limits of an upload, which is buffered in memory and never written to this host's disk.</summary>
internal static class UploadBounds
{
    /// <summary>The gateway's limit: four files of 3,276,800 bytes and the form around them.</summary>
    public const int MaxRequestBytes = 13_500_000;

    public static void AddUploadBounds(this IServiceCollection services) => services.Configure<FormOptions>(form =>
    {
        form.MultipartBodyLengthLimit = MaxRequestBytes;
        form.MemoryBufferThreshold = MaxRequestBytes;
        form.ValueCountLimit = 500;
    });
}
