using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>Registers classes of data and what erases them.</summary>
public static class RetentionModule
{
    /// <summary>What every host with personal data needs: the periods in force.</summary>
    public static IServiceCollection AddRetentionPolicy(this IServiceCollection services)
    {
        services.AddValidated<RetentionOptions, RetentionOptionsValidator>("Retention");
        return services.AddSingleton<RetentionPolicy>();
    }

    public static IServiceCollection AddRetentionClasses(this IServiceCollection services, params IReadOnlyList<RetentionClass> classes)
    {
        foreach (var data in classes)
            services.AddSingleton(data);
        return services;
    }

    public static IServiceCollection AddEraser<TEraser>(this IServiceCollection services)
        where TEraser : class, IEraser =>
        services.AddSingleton<TEraser>().AddSingleton<IEraser>(provider => provider.GetRequiredService<TEraser>());

    /// <summary>Deletes whole documents of a collection at the end of their class.</summary>
    /// <param name="expired">The documents to delete, from the periods in force and the instant of the run.</param>
    public static IServiceCollection AddEraser<T>(
        this IServiceCollection services, RetentionClass data, string collection,
        Func<RetentionPolicy, DateTimeOffset, FilterDefinition<T>> expired)
        where T : class =>
        services.AddSingleton<IEraser>(provider =>
            ActivatorUtilities.CreateInstance<CollectionEraser<T>>(provider, data, collection, expired));

    /// <summary>The job of a service, with the classes of its journal.</summary>
    internal static void AddRetentionJob(this IServiceCollection services)
    {
        services.AddRetentionPolicy().AddSingleton<ErasureReceipts>().AddSingleton<RetentionRun>();
        services.AddRetentionClasses(JournalRetention.Readings, JournalRetention.Entries);
        services.AddEraser<JournalEntry>(JournalRetention.Readings, Journal.Collection, JournalRetention.ExpiredReadings);
        services.AddEraser<JournalEntry>(JournalRetention.Entries, Journal.Collection, JournalRetention.ExpiredEntries);
        services.AddJson(RetentionJson.Default);
        services.AddHostedService<RetentionJob>();
    }
}
