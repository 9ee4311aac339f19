namespace EspaceFamille.Identity.Domain.Registration;

/// <summary>The steps in their order.</summary>
internal enum RegistrationStep
{
    Identity,
    Address,
    Contact,
    SignIn,
    Services,
    Recap,
}
