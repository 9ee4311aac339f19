using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>
/// Compares the settings <c>Town:Code</c> and <c>Town:TimeZone</c> with those that the database was first used with: at each start
/// and before each command. A database without a record gets one.
/// </summary>
internal sealed partial class TownSettingsCheck(
    IMongoDatabase database, IOptions<TownIdentityOptions> options, IHostApplicationLifetime lifetime, TimeProvider clock,
    ILogger<TownSettingsCheck> logger) : BackgroundService
{
    internal const string Collection = "installation";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly IMongoCollection<BsonDocument> _records = database.GetCollection<BsonDocument>(Collection);

    /// <summary>Why the host must stop, where the database was unavailable at its start.</summary>
    public ForeignTownException? Refusal { get; private set; }

    /// <exception cref="ForeignTownException">The database belongs to another town, or to the same one in another zone.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        var own = new BsonDocument { { "code", options.Value.Code }, { "timeZone", options.Value.TimeZone } };
        var stored = await FindOrStoreAsync(own, cancel);
        if (stored["code"] == own["code"] && stored["timeZone"] == own["timeZone"])
            return;
        throw new ForeignTownException(
            $"The database {database.DatabaseNamespace.DatabaseName} belongs to the town {stored["code"]} in the zone "
            + $"{stored["timeZone"]}, and the settings name the town {own["code"]} in the zone {own["timeZone"]}. Nothing was changed. "
            + "Correct Town:Code and Town:TimeZone, or the name of the database.");
    }

    /// <summary>An unavailable database does not stop the start: the host answers 503 meanwhile and compares as soon as it can.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(cancellationToken);
        }
        catch (ForeignTownException foreign)
        {
            LogForeign(logger, foreign.Message);
            throw;
        }
        catch (Exception exception) when (exception is MongoException or TimeoutException)
        {
            LogUnavailable(logger, exception.GetType().Name);
            await base.StartAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        for (var isDone = false; !isDone && await timer.WaitForNextTickAsync(stoppingToken);)
        {
            try
            {
                await RunAsync(stoppingToken);
                isDone = true;
            }
            catch (ForeignTownException foreign)
            {
                LogForeign(logger, foreign.Message);
                (Refusal, isDone) = (foreign, true);
                lifetime.StopApplication();
            }
            catch (Exception exception) when (exception is MongoException or TimeoutException)
            {
                LogUnavailable(logger, exception.GetType().Name);
            }
        }
    }

    private async Task<BsonDocument> FindOrStoreAsync(BsonDocument own, CancellationToken cancel)
    {
        var which = new BsonDocument("_id", "town");
        try
        {
            return await _records.FindOneAndUpdateAsync<BsonDocument>(
                which, new BsonDocument("$setOnInsert", own), new() { IsUpsert = true, ReturnDocument = ReturnDocument.After }, cancel);
        }
        catch (MongoCommandException exception) when (exception.Code == DuplicateKey.Code)
        {
            // A host that started at the same time inserted it.
            return await _records.Find(which).SingleAsync(cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The host stops: {Cause}")]
    private static partial void LogForeign(ILogger logger, string cause);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "The town's code and time zone could not be compared with the stored ones ({Cause}); retrying in a second")]
    private static partial void LogUnavailable(ILogger logger, string cause);
}
