using System.Net.Sockets;
using EspaceFamille.DocDb.Commands;
using EspaceFamille.DocDb.Users;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Wire;

/// <summary>One client connection: request, reply, next request. A malformed message closes this connection only.</summary>
internal sealed class Connection(Socket socket, CommandRunner commands, Caller caller) : IDisposable
{
    private const int FirstRoomBytes = 65_536;

    private readonly NetworkStream _stream = new(socket, ownsSocket: true);
    private readonly byte[] _head = new byte[MessageHeader.Size];
    private int _replies;

    public async Task ServeAsync(CancellationToken stopping)
    {
        try
        {
            while (await _stream.ReadAtLeastAsync(_head, _head.Length, throwOnEndOfStream: false, stopping) == _head.Length)
            {
                if (HttpGreeting.Asks(_head))
                {
                    await HttpGreeting.AnswerAsync(_stream, _head, stopping);
                    return;
                }

                var header = MessageHeader.Read(_head);
                if (caller.IsStranger && header.Length > Caller.MaxStrangersBytes)
                    throw new FormatException("A message of this size requires authentication.");
                var body = await ReadBodyAsync(header.BodyLength, stopping);
                var reply = await AnswerAsync(header, body);
                // A completed command is answered even during shutdown.
                if (!reply.IsEmpty) await _stream.WriteAsync(reply, CancellationToken.None);
            }
        }
        catch (Exception end) when (
            end is FormatException or IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client disconnected or does not speak the protocol: there is no reply to send.
        }
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>The buffer grows as bytes arrive, so that a large announced length alone allocates little.</summary>
    private async Task<byte[]> ReadBodyAsync(int length, CancellationToken stopping)
    {
        var body = new byte[Math.Min(length, FirstRoomBytes)];
        for (var read = 0; read < length;)
        {
            if (read == body.Length) Array.Resize(ref body, (int)Math.Min(length, read * 4L));
            await _stream.ReadExactlyAsync(body.AsMemory(read), stopping);
            read = body.Length;
        }

        return body;
    }

    private async Task<ReadOnlyMemory<byte>> AnswerAsync(MessageHeader header, byte[] body)
    {
        switch (header.OpCode)
        {
            case MessageHeader.OpMsg:
                var message = OpMsg.Read(header, body);
                var answer = await commands.RunAsync(message.Command, caller);
                return message.WantsReply ? ReplyWriter.Msg(++_replies, header.RequestId, answer) : default;
            case MessageHeader.OpQuery:
                return ReplyWriter.Reply(++_replies, header.RequestId, await GreetAsync(body));
            default:
                throw new FormatException($"Messages of kind {header.OpCode} are not spoken here.");
        }
    }

    private async Task<BsonDocument> GreetAsync(byte[] body)
    {
        try
        {
            return await commands.RunAsync(OpQuery.Read(body), caller);
        }
        catch (CommandFailure refusal)
        {
            return refusal.ToReply();
        }
    }
}
