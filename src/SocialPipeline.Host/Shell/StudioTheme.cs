using MudBlazor;

namespace SocialPipeline.Host.Shell;

/// <summary>The design tokens as MudBlazor's theme: neutral chrome, ink for action, blue for interaction, the other colours for results alone.</summary>
internal static class StudioTheme
{
    private static readonly string[] Sans = ["Geist", "system-ui", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Background = "#F6F6F6",
            Surface = "#FFFFFF",
            AppbarBackground = "#FFFFFF",
            AppbarText = "#17181A",
            DrawerBackground = "#FFFFFF",
            DrawerText = "#51545A",
            DrawerIcon = "#51545A",
            BackgroundGray = "#EFEFF0",
            Skeleton = "#EFEFF0",
            ActionDisabledBackground = "#EFEFF0",
            LinesDefault = "#E1E1E3",
            Divider = "#E1E1E3",
            TableLines = "#E1E1E3",
            LinesInputs = "#8A8D93",
            Primary = "#17181A",
            PrimaryContrastText = "#FFFFFF",
            TextPrimary = "#17181A",
            TextSecondary = "#51545A",
            ActionDefault = "#51545A",
            TextDisabled = "#63666D",
            ActionDisabled = "#63666D",
            Secondary = "#1B5BD0",
            Info = "#1B5BD0",
            Success = "#12704A",
            Warning = "#855300",
            Error = "#B3261E",
            RippleOpacity = 0,
        },
        PaletteDark = new PaletteDark
        {
            Background = "#101113",
            Surface = "#18191C",
            AppbarBackground = "#18191C",
            AppbarText = "#F2F3F4",
            DrawerBackground = "#18191C",
            DrawerText = "#B6B9BF",
            DrawerIcon = "#B6B9BF",
            BackgroundGray = "#212327",
            Skeleton = "#212327",
            ActionDisabledBackground = "#212327",
            LinesDefault = "#2D2F34",
            Divider = "#2D2F34",
            TableLines = "#2D2F34",
            LinesInputs = "#70747C",
            Primary = "#F2F3F4",
            PrimaryContrastText = "#17181A",
            TextPrimary = "#F2F3F4",
            TextSecondary = "#B6B9BF",
            ActionDefault = "#B6B9BF",
            TextDisabled = "#9A9EA6",
            ActionDisabled = "#9A9EA6",
            Secondary = "#86B0FF",
            SecondaryContrastText = "#17181A",
            Info = "#86B0FF",
            InfoContrastText = "#17181A",
            Success = "#62CF98",
            SuccessContrastText = "#17181A",
            Warning = "#F2BD55",
            WarningContrastText = "#17181A",
            Error = "#FF8F84",
            ErrorContrastText = "#17181A",
            RippleOpacity = 0,
        },
        LayoutProperties = new LayoutProperties
        {
            DefaultBorderRadius = "6px",
            DrawerWidthLeft = "224px",
            DrawerMiniWidthLeft = "56px",
            AppbarHeight = "52px",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Sans, FontSize = "14px", FontWeight = "400", LineHeight = "20px", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Sans, FontSize = "13px", FontWeight = "500", LineHeight = "20px", LetterSpacing = "normal", TextTransform = "none" },
        },
    };
}
