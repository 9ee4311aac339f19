using System.Text;

namespace EspaceFamille.DocDb.Tests.Users;

/// <summary>The messages of a sign-in: right, replayed, out of order and garbled.</summary>
public sealed class ScramTests(ServerWithUsers server) : IClassFixture<ServerWithUsers>
{
    private const int Unauthorized = 13;
    private const int ProtocolError = 17;
    private const int Refused = 18;
    private const string Password = "pa,ss=w0rd";

    public static TheoryData<string> GarbledFirst =>
        ["", "n", "n,,", "n,,n=identity", "n,,r=abc,n=identity", "p=tls-unique,,n=identity,r=abc", "n,a=portal,n=identity,r=abc",
        "n,,n=identity,r=", "n,,n=iden=tity,r=abc", "n,,m=x,n=identity,r=abc", "n,,n=identity,r=abc,x=y",
        $"n,,n=identity,r={new string('a', 600)}"];

    public static TheoryData<string> GarbledLast =>
        ["", "c=biws", "c=biws,r={r}", "c=biws,r={r},p=", "c=biws,r={r},p=AAAA", "c=biws,r={r},p=$$$$", "c=biws,r=other,{p}",
        "c=eSws,r={r},{p}", "r={r},c=biws,{p}", "c=biws,r={r},{p},x=y", "c=biws,r={r},p=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void SignIn_RightProof_IsSignedByTheServer(bool skips)
    {
        using var client = new ScramClient(server.Process.Port);
        var first = $"n,,n=identity,r={ScramClient.Nonce}";
        var (final, signature) = ScramClient.Prove(first, client.Start(first, skips: skips)!, Password);
        var answer = client.Continue(final)!;
        Assert.Equal(signature, Encoding.UTF8.GetString(answer["payload"].AsByteArray));
        Assert.Equal(skips, answer["done"].AsBoolean);
        Assert.Equal(skips ? 0 : Unauthorized, client.CodeOfARead());
        if (!skips) Assert.True(client.Continue("")!["done"].AsBoolean);
        Assert.Equal(0, client.CodeOfARead());
        Assert.Equal(0, ScramClient.Code(client.Say(MongoDB.Bson.BsonDocument.Parse("{logout: 1, $db: 'identity'}"))));
        Assert.Equal(Unauthorized, client.CodeOfARead());
    }

    [Fact]
    public void SignIn_Replayed_IsRefusedHereAndElsewhere()
    {
        using var client = new ScramClient(server.Process.Port);
        using var thief = new ScramClient(server.Process.Port);
        var first = $"n,,n=identity,r={ScramClient.Nonce}";
        var (final, _) = ScramClient.Prove(first, client.Start(first)!, Password);
        thief.Start(first);
        Assert.Equal(0, ScramClient.Code(client.Continue(final)));
        Assert.Equal(ProtocolError, ScramClient.Code(client.Continue(final)));
        Assert.Equal(Refused, ScramClient.Code(thief.Continue(final)));
        Assert.Equal(Unauthorized, thief.CodeOfARead());
    }

    [Theory, MemberData(nameof(GarbledFirst))]
    public void Start_Garbled_IsRefusedAndBeginsNothing(string payload)
    {
        using var client = new ScramClient(server.Process.Port);
        Assert.Equal(Refused, ScramClient.Code(client.Start(payload)));
        Assert.Equal(ProtocolError, ScramClient.Code(client.Continue("c=biws,r=abc,p=AAAA")));
        Assert.Equal(Unauthorized, client.CodeOfARead());
    }

    [Theory, MemberData(nameof(GarbledLast))]
    public void Continue_Garbled_EndsTheConversation(string pattern)
    {
        using var client = new ScramClient(server.Process.Port);
        var first = $"n,,n=identity,r={ScramClient.Nonce}";
        var (final, _) = ScramClient.Prove(first, client.Start(first)!, Password);
        var parts = final.Split(',');
        var spoilt = pattern.Replace("{r}", parts[1][2..], StringComparison.Ordinal).Replace("{p}", parts[2], StringComparison.Ordinal);
        Assert.Equal(Refused, ScramClient.Code(client.Continue(spoilt)));
        Assert.Equal(ProtocolError, ScramClient.Code(client.Continue(final)));
        Assert.Equal(Unauthorized, client.CodeOfARead());
    }

    [Fact]
    public void Start_OtherMechanism_IsRefused()
    {
        using var client = new ScramClient(server.Process.Port);
        Assert.Equal(334, ScramClient.Code(client.Start("n,,n=identity,r=abc", "SCRAM-SHA-1")));
    }

    /// <summary>An unknown name gets a salt and an iteration count like any other, and the same salt again.</summary>
    [Fact]
    public void Start_UnknownUser_IsAnsweredAsAKnownOne()
    {
        using var client = new ScramClient(server.Process.Port);
        string Challenge(string user) =>
            string.Join(',', Encoding.UTF8.GetString(client.Start($"n,,n={user},r=abc")!["payload"].AsByteArray).Split(',')[1..]);
        Assert.Equal(Challenge("nobody"), Challenge("nobody"));
        Assert.Equal(Challenge("identity"), Challenge("identity"));
        Assert.Equal(Challenge("identity").Length, Challenge("nobody").Length);
        Assert.NotEqual(Challenge("identity"), Challenge("nobody"));
    }
}
