using Cashlink.Sandbox.Campaigns;
using Cashlink.Sandbox.Controls;
using Cashlink.Sandbox.Documents;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Faults;
using Cashlink.Sandbox.Investments;
using Cashlink.Sandbox.Investors;
using Cashlink.Sandbox.Invitations;
using Cashlink.Sandbox.OpenApi;
using Cashlink.Sandbox.Pages;
using Cashlink.Sandbox.Portal;
using Cashlink.Sandbox.Portal.Embedded;
using Cashlink.Sandbox.Portal.Identifying;
using Cashlink.Sandbox.Portal.Inspector;
using Cashlink.Sandbox.Portal.Mailbox;
using Cashlink.Sandbox.Products;
using Cashlink.Sandbox.RequestLog;
using Cashlink.Sandbox.Tokens;
using Cashlink.Sandbox.Wallets;

namespace Cashlink.Sandbox.Hosting;

/// <summary>All that the sandbox answers to.</summary>
internal static class Endpoints
{
    public static void Map(IEndpointRouteBuilder app, SandboxOptions options)
    {
        var api = app.MapGroup(ApiPaths.Base);
        api.MapTokens();
        api.MapInvestors();
        api.MapKyc();
        api.MapWallets();
        api.MapDocuments();
        api.MapProducts();
        api.MapCampaigns();
        api.MapInvitations(options);
        api.MapInvestments();
        api.MapApiSchema();

        app.MapAssets();
        app.MapPortal();
        app.MapEmbeddedPortal();
        app.MapIdentifying();
        app.MapInspector();
        app.MapMailbox();

        var sandbox = app.MapGroup("/sandbox");
        sandbox.MapRequestLog();
        sandbox.MapSettings();
        sandbox.MapFaults();
        sandbox.MapTokenControls();
        sandbox.MapStatusControl();
        sandbox.MapCostsDocumentControl();
        sandbox.MapReset();
        sandbox.MapControlPage();
        sandbox.MapReferencePage();
    }
}
