using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Wire;

/// <summary>Serialises a reply.</summary>
internal static class ReplyWriter
{
    private const int AwaitCapable = 8;

    /// <summary>Flags and the kind of the one section.</summary>
    private static readonly byte[] MsgHead = [0, 0, 0, 0, 0];

    /// <summary>Flags, no cursor, from 0, one document.</summary>
    private static readonly byte[] ReplyHead = [AwaitCapable, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0];

    public static ReadOnlyMemory<byte> Msg(int requestId, int responseTo, BsonDocument reply) =>
        Message(MessageHeader.OpMsg, MsgHead, requestId, responseTo, reply);

    public static ReadOnlyMemory<byte> Reply(int requestId, int responseTo, BsonDocument reply) =>
        Message(MessageHeader.OpReply, ReplyHead, requestId, responseTo, reply);

    private static ReadOnlyMemory<byte> Message(int opCode, byte[] head, int requestId, int responseTo, BsonDocument reply)
    {
        using var stream = new MemoryStream(512);
        stream.SetLength(MessageHeader.Size);
        stream.Position = MessageHeader.Size;
        stream.Write(head);
        DocumentWriter.Write(stream, reply);
        new MessageHeader((int)stream.Length, requestId, responseTo, opCode).Write(stream.GetBuffer());
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }
}
