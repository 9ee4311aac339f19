using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Wire;

/// <summary>
/// An OP_MSG: flags, one section with the command, and document sequences that represent arrays of the command.
/// </summary>
internal sealed record OpMsg(BsonDocument Command, bool WantsReply)
{
    private const uint ChecksumPresent = 1;
    private const uint MoreToCome = 2;
    private const uint RequiredBits = 0xFFFF;
    private const int ChecksumBytes = 4;

    /// <exception cref="FormatException">The message is malformed, or its checksum is wrong.</exception>
    public static OpMsg Read(MessageHeader header, byte[] body)
    {
        if (body.Length < 5) throw new FormatException("The message is too short.");
        var flags = BinaryPrimitives.ReadUInt32LittleEndian(body);
        if ((flags & RequiredBits & ~(ChecksumPresent | MoreToCome)) != 0) throw new FormatException("A required flag is not known.");
        var end = body.Length;
        if ((flags & ChecksumPresent) != 0) CheckSum(header, body, end -= ChecksumBytes);
        return new OpMsg(ReadSections(body, end), (flags & MoreToCome) == 0);
    }

    private static BsonDocument ReadSections(byte[] body, int end)
    {
        BsonDocument? command = null;
        var sequences = new List<BsonElement>();
        for (var at = 4; at < end;)
        {
            var kind = body[at++];
            var length = ReadLength(body, at, end);
            if (kind == 0 && command is null) command = DocumentReader.ReadReceived(body, at, length);
            else if (kind == 1) sequences.Add(ReadSequence(body, at, at + length));
            else throw new FormatException($"A section of kind {kind} is not expected here.");
            at += length;
        }

        if (command is null) throw new FormatException("The message holds no command.");
        foreach (var sequence in sequences)
        {
            if (command.Contains(sequence.Name)) throw new FormatException("A document sequence repeats a field of its command.");
            command.Add(sequence);
        }

        return command;
    }

    private static BsonElement ReadSequence(byte[] body, int start, int end)
    {
        var name = start + 4;
        var nameLength = body.AsSpan(name, end - name).IndexOf((byte)0);
        if (nameLength < 1) throw new FormatException("A document sequence has no name.");
        var documents = new BsonArray();
        for (var at = name + nameLength + 1; at < end;)
        {
            var length = ReadLength(body, at, end);
            documents.Add(DocumentReader.ReadReceived(body, at, length));
            at += length;
        }

        return new BsonElement(Encoding.UTF8.GetString(body, name, nameLength), documents);
    }

    private static int ReadLength(byte[] body, int at, int end)
    {
        if (end - at < 5) throw new FormatException("A section is cut off.");
        var length = BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at));
        return length >= 5 && length <= end - at ? length : throw new FormatException("A section's length is wrong.");
    }

    /// <summary>The checksum is a CRC-32C of all preceding bytes, the header included.</summary>
    private static void CheckSum(MessageHeader header, byte[] body, int end)
    {
        if (end < 5) throw new FormatException("The message is too short.");
        Span<byte> head = stackalloc byte[MessageHeader.Size];
        header.Write(head);
        var sum = Add(Add(uint.MaxValue, head), body.AsSpan(0, end)) ^ uint.MaxValue;
        if (sum != BinaryPrimitives.ReadUInt32LittleEndian(body.AsSpan(end))) throw new FormatException("The checksum is wrong.");
    }

    private static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes) sum = BitOperations.Crc32C(sum, one);
        return sum;
    }
}
