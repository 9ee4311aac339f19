using MongoDB.Bson;
using MongoDB.Driver;
using MongoDB.Driver.Core.Clusters;
using MongoDB.Driver.Core.Connections;
using MongoDB.Driver.Core.Servers;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting.Outages;

public sealed class UnavailableTests
{
    private static readonly ConnectionId Connection = new(new ServerId(new ClusterId(), new System.Net.DnsEndPoint("db", 27017)));

    [Theory]
    [InlineData(14031, true)]
    [InlineData(50, true)]
    [InlineData(11600, true)]
    [InlineData(11000, false)]
    [InlineData(2, false)]
    public void IsDatabase_ErrorOfTheServer_DependsOnWhetherWaitingHelps(int code, bool expected) => Assert.Equal(
        expected, Unavailable.IsDatabase(new MongoCommandException(Connection, "failed", [], new BsonDocument("code", code))));

    [Fact]
    public void IsDatabase_NoResponse_IsTrue()
    {
        Assert.True(Unavailable.IsDatabase(new MongoConnectionException(Connection, "closed")));
        Assert.True(Unavailable.IsDatabase(new TimeoutException()));
        Assert.False(Unavailable.IsDatabase(new InvalidOperationException()));
    }
}
