using Microsoft.AspNetCore.Http.Features;

namespace EspaceFamille.Portal.Journeys.Absences;

/// <summary>An upload passes through this host in memory: nothing of it is ever written to this disk.</summary>
internal static class UploadBounds
{
    /// <summary>As the gateway lets through: four files of 3,276,800 bytes, and the form around them.</summary>
    public const int MaxRequestBytes = 13_500_000;

    public static void AddUploadBounds(this IServiceCollection services) => services.Configure<FormOptions>(form =>
    {
        form.MultipartBodyLengthLimit = MaxRequestBytes;
        form.MemoryBufferThreshold = MaxRequestBytes;
        form.ValueCountLimit = 500;
    });
}
