using EspaceFamille.Platform;
using Microsoft.Extensions.Options;
using MongoDB.Driver;
using OpenIddict.Abstractions;

namespace EspaceFamille.Identity.Features.Oidc.RegisterClients;

/// <summary>
/// Writes the configured clients and scopes at start. Replicas may do so concurrently: they write the same, and the loser
/// of a race ignores the conflict.
/// </summary>
internal sealed class ClientRegistration(
    IServiceScopeFactory scopes, IOptions<AuthOptions> auth, IOptions<PortalClientOptions> portal, IOptions<ClientsOptions> clients)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var applications = scope.ServiceProvider.GetRequiredService<IOpenIddictApplicationManager>();
        List<OpenIddictApplicationDescriptor> configured = [.. ClientDescriptors.All(auth.Value, portal.Value, clients.Value)];
        foreach (var client in configured)
            await IgnoreRaceAsync(() => RegisterAsync(applications, client, cancellationToken));
        await IgnoreRaceAsync(() => RemoveOthersAsync(applications, [.. configured.Select(client => client.ClientId!)], cancellationToken));
        var resources = scope.ServiceProvider.GetRequiredService<IOpenIddictScopeManager>();
        foreach (var name in ServiceScopes.All)
            await IgnoreRaceAsync(() => RegisterAsync(resources, name, cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task RegisterAsync(
        IOpenIddictApplicationManager applications, OpenIddictApplicationDescriptor client, CancellationToken cancel)
    {
        if (await applications.FindByClientIdAsync(client.ClientId!, cancel) is { } known)
            await applications.UpdateAsync(known, client, cancel);
        else
            await applications.CreateAsync(client, cancel);
    }

    /// <summary>Deletes clients that are no longer configured.</summary>
    private static async Task RemoveOthersAsync(
        IOpenIddictApplicationManager applications, HashSet<string> configured, CancellationToken cancel)
    {
        await foreach (var known in applications.ListAsync(cancellationToken: cancel))
        {
            if (!configured.Contains((await applications.GetClientIdAsync(known, cancel))!))
                await applications.DeleteAsync(known, cancel);
        }
    }

    private static async Task RegisterAsync(IOpenIddictScopeManager resources, string name, CancellationToken cancel)
    {
        if (await resources.FindByNameAsync(name, cancel) is null)
            await resources.CreateAsync(new OpenIddictScopeDescriptor { Name = name, Resources = { name } }, cancel);
    }

    private static async Task IgnoreRaceAsync(Func<Task> register)
    {
        try
        {
            await register();
        }
        catch (OpenIddictExceptions.ConcurrencyException)
        {
            // Another replica updated it between this read and this write.
        }
        catch (MongoWriteException taken) when (taken.WriteError.Category == ServerErrorCategory.DuplicateKey)
        {
            // Another replica created it.
        }
    }
}
