using Bunit;
using Cashlink.Wizard.Identification;
using Cashlink.Wizard.Offers;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Shell.Forms;
using Cashlink.Wizard.Shell.Layout;
using Cashlink.Wizard.Shell.Parts;
using Cashlink.Wizard.State;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;
using MudBlazor.Services;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>Gives a page what it has in a circuit: the services of that circuit, and those of the application.</summary>
public static class StepPages
{
    public static void Prepare(BunitContext page, WizardStage stage, WizardState state, params IReadOnlyList<Type> more)
    {
        page.JSInterop.Mode = JSRuntimeMode.Loose;
        page.Services.AddSingleton(state);
        foreach (var desk in Desks.All.Concat(more))
            page.Services.AddSingleton(desk, Desks.CircuitOf(state).GetRequiredService(desk));
        page.Services.AddSingleton<TimeProvider>(stage.Clock);
        page.Services.AddSingleton(stage.Services.GetRequiredService<IOptions<SurveySettings>>());
        page.Services.AddSingleton(stage.Services.GetRequiredService<IOptions<CustodySettings>>());
        page.Services.AddSingleton(stage.Services.GetServices<PagePart>());
        page.Services.AddSingleton(stage.Services.GetRequiredService<OfferLibrary>());
        page.Services.AddSingleton(stage.Services.GetRequiredService<IdentificationAddress>());
        page.Services.AddSingleton(stage.Services.GetRequiredService<IdentificationRefresh>());
        page.Services.AddSingleton(stage.Services.GetRequiredService<PartnerDirectory>());
        page.Services.AddSingleton(stage.Services.GetRequiredService<QuestionnaireLibrary>());
        page.Services.AddMudLocalization();
        page.Services.AddSingleton(new PageMoves());
        page.Services.AddSingleton(services => new PageDrafts(
            new ProtectedTabStorage(new ProtectedSessionStorage(
                services.GetRequiredService<IJSRuntime>(), stage.Services.GetRequiredService<IDataProtectionProvider>())),
            NullLogger<PageDrafts>.Instance));
        page.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }
}
