namespace EspaceFamille.Portal.HeldForms;

internal static class HeldFormsModule
{
    internal static void AddHeldForms(this IServiceCollection services) => services.AddSingleton<FormHolder>();
}
