using System.Text.Encodings.Web;
using System.Text.Unicode;
using Cashlink.Wizard.Hosting.Telemetry;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Hosting;

/// <summary>Registers how the process lives, logs and answers.</summary>
public static class HostingRegistration
{
    public static void AddHosting(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<HostingSettings>(configuration);
        services.AddSingleton<IHostLifetime, DrainingLifetime>();
        services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, QuietFramework>();
        services.AddTelemetry(configuration);
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = FailurePage.AddNumber);
        services.AddHealthChecks().AddCheck<Readiness>("ready");
        services.AddResponseCompression(PageCompression.Configure);
        services.Configure<BrotliCompressionProviderOptions>(PageCompression.Configure);
        // Umlauts and the euro sign as themselves: a page in German is a third longer otherwise.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddScoped<AntiforgeryStateProvider, NoFormTokens>();
    }
}
