using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;

namespace EspaceFamille.DocDb.Tests.Wire;

/// <summary>A client that sends arbitrary bytes.</summary>
internal sealed class RawClient : IDisposable
{
    private const int HeaderBytes = 16;

    private readonly TcpClient _client = new();

    public RawClient(int port) => _client.Connect(IPAddress.Loopback, port);

    /// <summary>A header and what follows it; the length may be a lie.</summary>
    public static byte[] Message(int opCode, byte[] body, int? length = null)
    {
        var message = new byte[HeaderBytes + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(message, length ?? message.Length);
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(4), 7);
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(12), opCode);
        body.CopyTo(message, HeaderBytes);
        return message;
    }

    /// <summary>An OP_MSG with its flags and sections.</summary>
    public static byte[] Msg(uint flags, params IReadOnlyList<byte[]> sections) =>
        Message(2013, [.. BitConverter.GetBytes(flags), .. sections.SelectMany(section => section)]);

    public static byte[] Section(string command) => [0, .. BsonDocument.Parse(command).ToBson()];

    public void Send(byte[] bytes) => _client.GetStream().Write(bytes);

    /// <summary>The reply's document, after a head of so many bytes; null when the server hung up.</summary>
    public BsonDocument? Receive(int headBytes = 5)
    {
        try
        {
            var stream = _client.GetStream();
            var header = new byte[HeaderBytes];
            if (stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes) return null;
            var body = new byte[BinaryPrimitives.ReadInt32LittleEndian(header) - HeaderBytes];
            stream.ReadExactly(body);
            Assert.Equal(7, BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(8)));
            return BsonSerializer.Deserialize<BsonDocument>(body[headBytes..]);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Sends the bytes and shuts the sending side down; returns the reply, or null when the server closed without one.</summary>
    /// <exception cref="TimeoutException">It did neither.</exception>
    public BsonDocument? SendAndEnd(byte[] bytes)
    {
        var stream = _client.GetStream();
        stream.ReadTimeout = 20_000;
        try
        {
            stream.Write(bytes);
            _client.Client.Shutdown(SocketShutdown.Send);
            using var answer = new MemoryStream();
            stream.CopyTo(answer);
            if (answer.Length == 0) return null;
            var reply = answer.ToArray();
            var headBytes = BinaryPrimitives.ReadInt32LittleEndian(reply.AsSpan(12)) == 1 ? 20 : 5;
            return BsonSerializer.Deserialize<BsonDocument>(reply[(HeaderBytes + headBytes)..]);
        }
        catch (IOException end) when (end.InnerException is SocketException { SocketErrorCode: SocketError.TimedOut })
        {
            throw new TimeoutException($"Neither an answer nor an end after {Convert.ToHexString(bytes)}", end);
        }
        catch (Exception end) when (end is IOException or SocketException)
        {
            return null;
        }
    }

    public void Dispose() => _client.Dispose();
}
