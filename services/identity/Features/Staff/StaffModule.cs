using EspaceFamille.Identity.Features.Staff.AcceptInvitation;
using EspaceFamille.Identity.Features.Staff.ChangeAccess;
using EspaceFamille.Identity.Features.Staff.ChangeName;
using EspaceFamille.Identity.Features.Staff.ChangeOwnHouseholds;
using EspaceFamille.Identity.Features.Staff.ChangeReviewRights;
using EspaceFamille.Identity.Features.Staff.ChangeRole;
using EspaceFamille.Identity.Features.Staff.InviteAdministrator;
using EspaceFamille.Identity.Features.Staff.InviteStaff;
using EspaceFamille.Identity.Features.Staff.ListStaff;
using EspaceFamille.Identity.Features.Staff.ProposeMail;
using EspaceFamille.Identity.Features.Staff.ReadStaffAccount;
using EspaceFamille.Identity.Features.Staff.SendInvitation;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Staff;

/// <summary>The access of agents and administrators, which an administrator gives and takes away.</summary>
internal static class StaffModule
{
    private static readonly ApiTag Staff = new("Staff", "The access of agents and administrators.");

    public static void AddStaff(this IServiceCollection services) =>
        services.AddSingleton<StaffResponses>().AddSingleton<StaffInvitations>().AddSingleton<StaffOpening>()
            .AddSingleton<AdministratorLock>().AddScoped<StaffAccess>().AddScoped<InvitationAcceptance>()
            .AddSingleton(InviteAdministratorCommand.Command);

    public static void MapStaffAccounts(this WebApplication app, string prefix)
    {
        var administration = app.MapStaff(prefix, Policies.Admin).WithTag(Staff);
        administration.AddEndpointFilter<PresentAdministrators>();
        ListStaffEndpoint.Map(administration);
        ReadStaffAccountEndpoint.Map(administration);
        ChangeReviewRightsEndpoint.Map(administration);
        AddOwnHouseholdEndpoint.Map(administration);
        RemoveOwnHouseholdEndpoint.Map(administration);
        InviteStaffEndpoint.Map(administration);
        SendInvitationEndpoint.Map(administration);
        ChangeStaffRoleEndpoint.Map(administration);
        ChangeStaffNameEndpoint.Map(administration);
        ProposeStaffMailEndpoint.Map(administration);
        ChangeAccessEndpoint.Map(administration);
    }
}
