using System.Buffers.Binary;
using System.Text.Unicode;

namespace EspaceFamille.DocDb.Bson;

/// <summary>
/// Validates that bytes are one BSON document before anything is allocated: each length within its parent,
/// each terminator in place, a bounded depth. So a few bytes cannot cause an allocation of gigabytes.
/// </summary>
internal ref struct DocumentShape
{
    private const int SmallestDocument = 5;

    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;

    private DocumentShape(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <exception cref="FormatException">The bytes are not one document.</exception>
    public static void Check(ReadOnlySpan<byte> bytes)
    {
        var shape = new DocumentShape(bytes);
        shape.Document(bytes.Length, 1);
        if (shape._at != bytes.Length) throw new FormatException("Bytes follow the document.");
    }

    private void Document(int limit, int depth)
    {
        if (depth > DocumentReader.MaxDepth)
            throw new FormatException($"The document is nested more than {DocumentReader.MaxDepth} levels.");
        var start = _at;
        var length = Number(limit);
        if (length < SmallestDocument || length > limit - start) throw new FormatException("A document's length is wrong.");
        var end = start + length - 1;
        while (_at < end)
        {
            var type = _bytes[_at++];
            Name(end);
            Value(type, end, depth);
        }

        if (_at != end || _bytes[_at++] != 0) throw new FormatException("A document does not end where it should.");
    }

    private void Value(byte type, int end, int depth)
    {
        switch (type)
        {
            case 0x06 or 0x0A or 0x7F or 0xFF: break;
            case 0x08: Skip(1, end); break;
            case 0x10: Skip(4, end); break;
            case 0x01 or 0x09 or 0x11 or 0x12: Skip(8, end); break;
            case 0x07: Skip(12, end); break;
            case 0x13: Skip(16, end); break;
            case 0x02 or 0x0D or 0x0E: Text(end); break;
            case 0x03 or 0x04: Document(end, depth + 1); break;
            case 0x05: Skip(Length(end) + 1, end); break;
            case 0x0B: Name(end); Name(end); break;
            case 0x0F: CodeWithScope(end, depth); break;
            default: throw new FormatException($"No value is of type {type}.");
        }
    }

    private void CodeWithScope(int end, int depth)
    {
        var start = _at;
        var length = Length(end);
        if (length > end - start) throw new FormatException("A value is cut off.");
        Text(start + length);
        Document(start + length, depth + 1);
        if (_at != start + length) throw new FormatException("A value does not end where it should.");
    }

    private void Text(int end)
    {
        var length = Length(end);
        if (length < 1 || length > end - _at || _bytes[_at + length - 1] != 0)
            throw new FormatException("A string is not terminated at its length.");
        if (!Utf8.IsValid(_bytes.Slice(_at, length - 1))) throw new FormatException("A text is not UTF-8.");
        _at += length;
    }

    private void Name(int end)
    {
        var length = _bytes[_at..end].IndexOf((byte)0);
        if (length < 0 || !Utf8.IsValid(_bytes.Slice(_at, length))) throw new FormatException("A name does not end, or is not UTF-8.");
        _at += length + 1;
    }

    private int Length(int end) => Number(end) is >= 0 and var length ? length : throw new FormatException("A length is negative.");

    private int Number(int end)
    {
        Skip(4, end);
        return BinaryPrimitives.ReadInt32LittleEndian(_bytes[(_at - 4)..]);
    }

    private void Skip(int count, int end)
    {
        if (count < 0 || count > end - _at) throw new FormatException("A value is cut off.");
        _at += count;
    }
}
