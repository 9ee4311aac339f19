using System.Buffers.Binary;
using System.Security.Cryptography;

namespace EspaceFamille.Portal.Content;

/// <summary>A picture of a help page: a WebP file.</summary>
/// <param name="Width">In pixels, so that the page keeps its place free.</param>
/// <param name="Height">In pixels.</param>
internal sealed record HelpPicture(string File, string Address, int Width, int Height)
{
    public const string Folder = "/aide/images/";
    private const int HeaderBytes = 30, MaxSide = 0x3FFF;

    /// <exception cref="FormatException">The file is no WebP picture.</exception>
    public static HelpPicture Read(string file)
    {
        var bytes = System.IO.File.ReadAllBytes(file);
        var (width, height) = SizeOf(bytes);
        var version = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 5));
        return new(file, $"{Folder}{Path.GetFileName(file)}?v={version}", width, height);
    }

    /// <summary>The size that the header states (RFC 9649): of a lossy, a lossless or an extended file.</summary>
    private static (int Width, int Height) SizeOf(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderBytes || !file.StartsWith("RIFF"u8) || !file[8..].StartsWith("WEBP"u8))
            throw new FormatException("it is no WebP picture");
        return file[12..16] switch
        {
            [.. var kind] when kind.SequenceEqual("VP8 "u8) => (
                BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & MaxSide,
                BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & MaxSide),
            [.. var kind] when kind.SequenceEqual("VP8L"u8) && BinaryPrimitives.ReadUInt32LittleEndian(file[21..]) is var sides => (
                (int)(sides & MaxSide) + 1, (int)((sides >> 14) & MaxSide) + 1),
            [.. var kind] when kind.SequenceEqual("VP8X"u8) => (
                (BinaryPrimitives.ReadInt32LittleEndian(file[24..]) & 0xFFFFFF) + 1,
                (BinaryPrimitives.ReadInt32LittleEndian(file[26..]) >> 8) + 1),
            _ => throw new FormatException("it is no WebP picture"),
        };
    }
}
