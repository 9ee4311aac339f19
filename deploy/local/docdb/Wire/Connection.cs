using System.Net.Sockets;
using EspaceFamille.DocDb.Commands;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Wire;

/// <summary>One client: a message, its reply, the next. A malformed message ends this connection and no other.</summary>
internal sealed class Connection(Socket socket, CommandRunner commands) : IDisposable
{
    private readonly NetworkStream _stream = new(socket, ownsSocket: true);
    private readonly byte[] _head = new byte[MessageHeader.Size];
    private int _replies;

    public async Task ServeAsync(CancellationToken stopping)
    {
        try
        {
            while (await _stream.ReadAtLeastAsync(_head, _head.Length, throwOnEndOfStream: false, stopping) == _head.Length)
            {
                var header = MessageHeader.Read(_head);
                var body = new byte[header.BodyLength];
                await _stream.ReadExactlyAsync(body, stopping);
                var reply = await AnswerAsync(header, body);
                // What was done is told, even when the server is stopping.
                if (!reply.IsEmpty) await _stream.WriteAsync(reply, CancellationToken.None);
            }
        }
        catch (Exception end) when (end is FormatException or IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client is gone or does not speak the protocol: there is nobody to tell.
        }
    }

    public void Dispose() => _stream.Dispose();

    private async Task<ReadOnlyMemory<byte>> AnswerAsync(MessageHeader header, byte[] body)
    {
        switch (header.OpCode)
        {
            case MessageHeader.OpMsg:
                var message = OpMsg.Read(header, body);
                var answer = await commands.RunAsync(message.Command);
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
            return await commands.RunAsync(OpQuery.Read(body));
        }
        catch (CommandFailure refusal)
        {
            return refusal.ToReply();
        }
    }
}
