using EspaceFamille.Partners.Storage;
using EspaceFamille.Platform;
using MassTransit;

namespace EspaceFamille.Partners;

/// <summary>The table of contents of partners: every consumer, store and route, once.</summary>
public static class PartnersModule
{
    public const string Name = "partners";

    public static void AddPartners(this WebApplicationBuilder builder)
    {
        builder.AddPlatformService(Name, AddConsumers);
        builder.Services.AddValidated<PartnersOptions, PartnersOptionsValidator>("Partners");
        builder.Services.AddStores();
    }

    public static void MapPartners(this WebApplication app)
    {
        app.MapPlatform();
    }

    private static void AddConsumers(IBusRegistrationConfigurator bus)
    {
    }

    private static void AddStores(this IServiceCollection services)
    {
        services.AddSealingKeys("PartnerEncryption", "partners");
        services.AddAggregates<Domain.Partners.Partner>(PartnerStore.Collection, IdKind.Natural);
        services.AddSingleton<PartnerStore>();
    }
}
