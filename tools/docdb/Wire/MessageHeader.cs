using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace EspaceFamille.DocDb.Wire;

/// <summary>The 16-byte message header: total length, request id, response to, opcode.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MessageHeader(int Length, int RequestId, int ResponseTo, int OpCode)
{
    public const int Size = 16;

    /// <summary>The maximum message size in bytes, as announced in the greeting.</summary>
    public const int MaxMessageBytes = 48_000_000;

    public const int OpReply = 1;
    public const int OpQuery = 2004;
    public const int OpCompressed = 2012;
    public const int OpMsg = 2013;

    public int BodyLength => Length - Size;

    /// <exception cref="FormatException">The length is invalid, or above the limit.</exception>
    public static MessageHeader Read(ReadOnlySpan<byte> bytes)
    {
        var header = new MessageHeader(
            BinaryPrimitives.ReadInt32LittleEndian(bytes),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]));
        return header.Length is > Size and <= MaxMessageBytes
            ? header
            : throw new FormatException($"A message of {header.Length} bytes is refused.");
    }

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], RequestId);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[8..], ResponseTo);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[12..], OpCode);
    }
}
