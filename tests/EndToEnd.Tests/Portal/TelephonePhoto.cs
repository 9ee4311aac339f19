namespace EspaceFamille.EndToEnd.Tests.Portal;

/// <summary>Photos as telephones store them.</summary>
internal static class TelephonePhoto
{
    /// <summary>The JPEG with a note in its EXIF that it is to be turned by a quarter, clockwise.</summary>
    public static byte[] OnItsSide(byte[] jpeg)
    {
        byte[] exif =
        [
            0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
        ];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }
}
