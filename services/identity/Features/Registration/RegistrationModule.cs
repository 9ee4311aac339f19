using EspaceFamille.Identity.Features.Registration.Activate;
using EspaceFamille.Identity.Features.Registration.EnterKey;
using EspaceFamille.Identity.Features.SecretLinks;
using EspaceFamille.Identity.Storage.Registrations;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Registration;

/// <summary>The opening of accounts by families, and their activation.</summary>
internal static class RegistrationModule
{
    public static void AddRegistration(this IServiceCollection services)
    {
        services.AddIndexes(RegistrationStore.Collection, RegistrationStore.Indexes);
        services.AddSingleton<RegistrationStore>();
        services.AddSingleton<RegistrationDrafts>();
        services.AddSingleton<OfferedKeys>();
        services.AddSingleton<WrongKeys>();
        services.AddSingleton<ServiceKeys>();
        services.AddScoped<ChosenPasswords>();
        services.AddSingleton<ActivationMails>();
        services.AddSingleton<AccountOpening>();
        services.AddSingleton<AccountActivation>();
        services.AddSingleton<LaterKeys>();
        services.AddHostedService<RegistrationJob>();
    }
}
