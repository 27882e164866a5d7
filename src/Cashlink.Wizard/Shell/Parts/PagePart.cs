using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions;
using Microsoft.AspNetCore.Components;

namespace Cashlink.Wizard.Shell.Parts;

/// <summary>A part that a feature puts on the pages of the wizard. The pages know its place and nothing else of it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Component">A component with the parameters of <see cref="PagePartComponent"/>.</param>
public sealed record PagePart(PagePlace Place, Type Component);

/// <summary>What a part is told of the page it stands on.</summary>
public abstract class PagePartComponent : BackgroundComponent
{
    /// <summary>The step that the page shows; null on a page beside the steps.</summary>
    [Parameter]
    public WizardStep? Step { get; set; }

    /// <summary>The partner of the session; null when the configuration no longer has it.</summary>
    [Parameter]
    public Partner? Partner { get; set; }
}
