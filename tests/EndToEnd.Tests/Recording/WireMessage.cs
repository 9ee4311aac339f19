using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using MongoDB.Bson;

namespace EspaceFamille.EndToEnd.Tests.Recording;

/// <summary>A message of MongoDB's wire protocol as a driver sends it.</summary>
internal static class WireMessage
{
    private const int HeaderBytes = 16;
    private const int OpMsg = 2013;

    /// <summary>Header and all; null at the end of the connection.</summary>
    public static async Task<byte[]?> ReadAsync(NetworkStream stream, CancellationToken stopping)
    {
        var header = new byte[HeaderBytes];
        if (await stream.ReadAtLeastAsync(header, HeaderBytes, throwOnEndOfStream: false, stopping) < HeaderBytes) return null;
        var message = new byte[BinaryPrimitives.ReadInt32LittleEndian(header)];
        header.CopyTo(message, 0);
        await stream.ReadExactlyAsync(message.AsMemory(HeaderBytes), stopping);
        return message;
    }

    /// <summary>The command with the documents of its other sections; null for the old messages that only greet.</summary>
    public static BsonDocument? Command(byte[] message)
    {
        if (BinaryPrimitives.ReadInt32LittleEndian(message.AsSpan(12)) != OpMsg) return null;
        var command = new BsonDocument();
        var sequences = new BsonDocument();
        for (var at = HeaderBytes + 4; at < message.Length;)
        {
            var kind = message[at++];
            var length = BinaryPrimitives.ReadInt32LittleEndian(message.AsSpan(at));
            if (kind == 0) command.AddRange(Document(message, at, length));
            else Sequence(message, at, length, sequences);
            at += length;
        }

        return command.AddRange(sequences);
    }

    private static void Sequence(byte[] message, int start, int length, BsonDocument sequences)
    {
        var name = message.AsSpan(start + 4, length - 4);
        name = name[..name.IndexOf((byte)0)];
        var documents = new BsonArray();
        for (var at = start + 4 + name.Length + 1; at < start + length;)
        {
            var document = Document(message, at, BinaryPrimitives.ReadInt32LittleEndian(message.AsSpan(at)));
            documents.Add(document);
            at += document.Slice.Length;
        }

        sequences.Add(Encoding.UTF8.GetString(name), documents);
    }

    /// <summary>Only what is looked into is read: a file's bytes are not.</summary>
    private static RawBsonDocument Document(byte[] bytes, int at, int length) => new(bytes[at..(at + length)]);
}
