using System.Globalization;

namespace EspaceFamille.Language;

/// <summary>
/// Sizes of files in units of 1,024 bytes, as the limits count them, rounded up so that a file is never empty nor within a limit
/// that it exceeds.
/// </summary>
public static class FrenchSizes
{
    private const long BytesPerKilobyte = 1024;
    private const long KilobytesPerMegabyte = 1024;
    private const long MegabytesPerGigabyte = 1024;

    /// <summary>Limits of files are announced in kilobytes ("3 200 Ko"): up to here, sizes are too.</summary>
    private const long MostKilobytes = 9_999;

    /// <summary>"312 Ko", "3 200 Ko", "12,5 Mo", "1,2 Go".</summary>
    public static string Of(long bytes)
    {
        var kilobytes = DivideUp(bytes, BytesPerKilobyte);
        if (kilobytes <= MostKilobytes)
            return $"{FrenchNumbers.Whole(kilobytes)}\u00A0Ko";
        var tenthsOfMegabytes = DivideUp(kilobytes * 10, KilobytesPerMegabyte);
        return tenthsOfMegabytes < 10 * MegabytesPerGigabyte
            ? $"{Tenths(tenthsOfMegabytes)}\u00A0Mo"
            : $"{Tenths(DivideUp(tenthsOfMegabytes, MegabytesPerGigabyte))}\u00A0Go";
    }

    private static long DivideUp(long number, long divisor) => (number + divisor - 1) / divisor;

    private static string Tenths(long tenths) => tenths % 10 == 0
        ? FrenchNumbers.Whole(tenths / 10)
        : string.Create(CultureInfo.InvariantCulture, $"{FrenchNumbers.Whole(tenths / 10)},{tenths % 10}");
}
