using EspaceFamille.Portal.Content;
using EspaceFamille.Portal.Pages;
using Microsoft.AspNetCore.Authorization;

namespace EspaceFamille.Portal.Journeys.Help;

/// <summary>The help page of one journey.</summary>
[AllowAnonymous]
internal sealed class ModeEmploiModel(TownContent content) : ArticlePage(content.FindHelp);
