using System.Buffers.Binary;

namespace EspaceFamille.DocDb.Tests.Wire;

/// <summary>The ways in which a message is spoilt.</summary>
internal static class Spoiling
{
    private const int Header = 16;

    /// <summary>Header, flags and the kind of the first section.</summary>
    private const int FirstDocument = Header + 5;

    private static readonly int[] Lengths =
        [int.MinValue, -1, 0, 1, 4, 5, 15, 16, 17, 20, 21, 48_000_000, 48_000_001, 0x3FFF_FFFF, int.MaxValue];

    private static readonly Func<byte[], Random, byte[]>[] Ways =
    [
        (message, chance) => WithNumber(message, 0, Lengths[chance.Next(Lengths.Length)]),
        (message, chance) => WithNumber(message, 0, message.Length + chance.Next(-9, 9)),
        (message, chance) => WithNumber(message, 12, chance.Next(4) switch { 0 => 2012, 1 => 2004, 2 => 2013, _ => chance.Next() }),
        (message, chance) => WithNumber(message, Header, chance.Next(3) switch { 0 => 1, 1 => 1 << chance.Next(32), _ => chance.Next() }),
        (message, chance) => WithNumber(message, FirstDocument, Lengths[chance.Next(Lengths.Length)]),
        (message, chance) =>
            WithNumber(message, chance.Next(Header, Math.Max(Header + 1, message.Length - 4)), Lengths[chance.Next(Lengths.Length)]),
        (message, chance) => WithByte(message, FirstDocument - 1, (byte)chance.Next(256)),
        (message, chance) => WithByte(message, FirstDocument + 4, (byte)chance.Next(256)),
        (message, chance) => WithByte(message, message.Length - 1, (byte)chance.Next(1, 256)),
        (message, chance) => WithByte(message, chance.Next(Header, message.Length), (byte)chance.Next(0x80, 256)),
        (message, chance) =>
            Enumerable.Range(0, 1 + chance.Next(12))
                .Aggregate(message, (spoilt, _) => WithByte(spoilt, chance.Next(Header, spoilt.Length), (byte)chance.Next(256))),
        (message, chance) => message[..chance.Next(1, message.Length)],
        (message, chance) => HostileMessages.Fitted(message[..chance.Next(Header, message.Length)]),
        (message, _) => HostileMessages.Fitted([.. message, .. message[Math.Min(message.Length, FirstDocument - 1)..]]),
        (message, chance) => HostileMessages.Fitted([.. message, .. new byte[chance.Next(1, 40)]]),
        (message, _) => HostileMessages.Fitted([.. message[..^1]]),
        (message, chance) =>
            HostileMessages.Fitted(
                [.. message[..Math.Min(message.Length, FirstDocument)], .. Nested(chance.Next(90, 5_000), (byte)chance.Next(3, 5))]),
        (message, chance) => Garbage(message, chance),
    ];

    public static byte[] Any(byte[] message, Random chance) =>
        message.Length <= FirstDocument + 5 ? Garbage(message, chance) : Ways[chance.Next(Ways.Length)]([.. message], chance);

    private static byte[] WithNumber(byte[] message, int at, int number)
    {
        if (at + 4 <= message.Length) BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(at), number);
        return message;
    }

    private static byte[] WithByte(byte[] message, int at, byte value)
    {
        message[at] = value;
        return message;
    }

    private static byte[] Garbage(byte[] message, Random chance)
    {
        var garbage = new byte[Header + chance.Next(200)];
        chance.NextBytes(garbage);
        if (chance.Next(2) == 0) message.AsSpan(0, Math.Min(message.Length, Header)).CopyTo(garbage);
        return HostileMessages.Fitted(garbage);
    }

    /// <summary>Documents (type 3) or arrays (type 4) in each other: each level is a length, an element's head and an end.</summary>
    private static byte[] Nested(int levels, byte type)
    {
        var bytes = new List<byte>();
        for (var level = levels; level > 0; level--)
        {
            bytes.AddRange(BitConverter.GetBytes((8 * level) + 5));
            bytes.AddRange([type, (byte)'0', 0]);
        }

        bytes.AddRange([5, 0, 0, 0, 0]);
        bytes.AddRange(new byte[levels]);
        return [.. bytes];
    }
}
