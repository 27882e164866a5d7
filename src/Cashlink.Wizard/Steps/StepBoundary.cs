using Cashlink.Wizard.Sessions.Roles;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace Cashlink.Wizard.Steps;

/// <summary>
/// Where the failures of a step and of everything in it arrive. What the role may not do is no failure: it was refused and recorded,
/// and the step is shown anew, with its own words about whose turn it is. Everything else shows the failure page.
/// </summary>
/// <remarks>Whoever forces a hundred refusals on one page loses the page (<c>MaximumErrorCount</c>).</remarks>
public sealed class StepBoundary : ErrorBoundary
{
    protected override Task OnErrorAsync(Exception exception) =>
        exception is RoleNotAllowedException ? Task.CompletedTask : base.OnErrorAsync(exception);

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        // By now the renderer has taken the step that failed off the page, so this is a new one.
        if (CurrentException is RoleNotAllowedException)
            builder.AddContent(0, ChildContent);
        else
            base.BuildRenderTree(builder);
    }
}
