using Cashlink.Wizard.Components;
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
var app = builder.Build();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => { o.DisableWebSocketCompression = true; o.ContentSecurityFrameAncestorsPolicy = null; });
app.Run();
