using System.Collections.Concurrent;
using EspaceFamille.TestKit;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MongoDB.Driver;
using Xunit;

namespace EspaceFamille.Platform.Tests.Hosting;

[Collection(SharedParts.Name)]
public sealed class PeriodicJobTests : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch);
    private readonly MongoClient _client;
    private readonly Job _one;
    private readonly Job _two;

    public PeriodicJobTests(Parts parts)
    {
        _client = new MongoClient(parts.DocDb.ConnectionString);
        var database = _client.GetDatabase($"tests-{Ids.New()}");
        _one = new Job(new Leases(database, _clock, Quiet.Outages), _clock);
        _two = new Job(new Leases(database, _clock, Quiet.Outages), _clock);
    }

    public void Dispose()
    {
        _one.Dispose();
        _two.Dispose();
        _client.Dispose();
    }

    [Fact]
    public async Task Run_TwoReplicas_RunsOnOneUntilItStopsThenOnTheOtherInALaterTerm()
    {
        await _one.StartAsync(CancellationToken.None);
        await RunsAsync(_one, 1);
        await _two.StartAsync(CancellationToken.None);
        _clock.Advance(Interval);
        await RunsAsync(_one, 1, 1);

        await _one.StopAsync(CancellationToken.None);
        _clock.Advance(Interval);
        await Eventually.True(() => Task.FromResult(_two.Terms.Contains(2)), "the other replica takes over in a later term");
        await _two.StopAsync(CancellationToken.None);
        Assert.Equal([1L, 1L], _one.Terms);
        Assert.DoesNotContain(1, _two.Terms);
    }

    [Theory]
    [InlineData(typeof(TimeoutException))]
    [InlineData(typeof(InvalidOperationException))]
    public async Task Run_Fails_RunsAgainAfterTheInterval(Type failure)
    {
        (_one.Failures, _one.Failure) = (1, failure);
        await _one.StartAsync(CancellationToken.None);
        await Eventually.True(() => Task.FromResult(_one.Failures == 0), "the first run fails");
        _clock.Advance(Interval);
        await RunsAsync(_one, 1);
        await _one.StopAsync(CancellationToken.None);
    }

    private static Task RunsAsync(Job job, params long[] terms) =>
        Eventually.True(() => Task.FromResult(job.Terms.SequenceEqual(terms)), $"the job ran in the terms {string.Join(", ", terms)}");

    private sealed class Job(Leases leases, TimeProvider clock)
        : PeriodicJob("job", Interval, Lease, leases, clock, NullLogger.Instance)
    {
        public ConcurrentQueue<long> Terms { get; } = [];

        public int Failures { get; set; }

        public Type Failure { get; set; } = typeof(TimeoutException);

        protected override Task RunAsync(long term, CancellationToken cancel)
        {
            if (Failures > 0)
            {
                Failures--;
                throw (Exception)Activator.CreateInstance(Failure)!;
            }

            Terms.Enqueue(term);
            return Task.CompletedTask;
        }
    }
}
