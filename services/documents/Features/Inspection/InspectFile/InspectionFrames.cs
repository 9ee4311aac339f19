using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;
using EspaceFamille.Documents.Domain.Inspection;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Features.Inspection.InspectFile;

/// <summary>
/// The protocol between the host and a child process. To the child: the length (4 bytes, little endian), the kind (1 byte),
/// the file. From the child: <see cref="Ready"/> on a line once, then one line with a verdict in JSON per file.
/// </summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(FileVerdict))]
internal sealed partial class InspectionFrames : JsonSerializerContext
{
    public const string Ready = "ready";

    /// <summary>Longest line that the host reads from a child, in bytes: a verdict has a few hundred.</summary>
    public const int MaxLineBytes = 8 * 1024;
    private const int HeaderBytes = 5;

    public static async Task WriteFileAsync(Stream child, FileKind kind, ReadOnlyMemory<byte> file)
    {
        var header = new byte[HeaderBytes];
        BinaryPrimitives.WriteInt32LittleEndian(header, file.Length);
        header[4] = (byte)kind;
        await child.WriteAsync(header);
        await child.WriteAsync(file);
        await child.FlushAsync();
    }

    /// <summary>The next file, or null when the host has closed the pipe.</summary>
    public static byte[]? ReadFile(Stream host, out FileKind kind)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        kind = default;
        if (host.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes) return null;
        kind = (FileKind)header[4];
        var file = new byte[BinaryPrimitives.ReadInt32LittleEndian(header)];
        host.ReadExactly(file);
        return file;
    }

    public static byte[] Line(FileVerdict verdict) => [.. JsonSerializer.SerializeToUtf8Bytes(verdict, Default.FileVerdict), (byte)'\n'];

    /// <summary>The verdict of a line, or null for any other text.</summary>
    public static FileVerdict? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Default.FileVerdict);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
